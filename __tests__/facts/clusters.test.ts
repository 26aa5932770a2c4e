import { clusterFacts } from "../support/facts/cluster-facts";
import { factTests } from "../support/facts/facts";

factTests(clusterFacts);
