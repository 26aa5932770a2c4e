import { diskFacts } from "../support/facts/disk-facts";
import { factTests } from "../support/facts/facts";

factTests(diskFacts);
