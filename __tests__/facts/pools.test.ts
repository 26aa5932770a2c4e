import { factTests } from "../support/facts/facts";
import { addedPoolFacts, systemPoolFacts } from "../support/facts/pool-facts";

describe("a pool that is added", () => factTests(addedPoolFacts));
describe("the pool inside the cluster", () => factTests(systemPoolFacts));
