// What graphology's readers find in a graph file, as one JSON object: node read.mjs FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// The packages are found from the working directory, which need not be the one this file lies in.
const require = createRequire(`${process.cwd()}/`);
const Graph = require("graphology");
const read = { gexf: require("graphology-gexf").parse, graphml: require("graphology-graphml").parse };

const file = process.argv[2];
const graph = read[file.split(".").pop()](Graph, readFileSync(file, "utf8"));

const columns = { node: {}, edge: {} };
const dates = {};

function note(owner, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    const column = (columns[owner][name] ??= { types: [], count: 0 });
    column.count += 1;
    if (!column.types.includes(typeof value)) column.types.push(typeof value);
    if (["date", "published", "first_seen", "last_seen"].includes(name)) {
      const range = (dates[`${owner}.${name}`] ??= [value, value]);
      if (value < range[0]) range[0] = value;
      if (value > range[1]) range[1] = value;
    }
  }
}

graph.forEachNode((_, attributes) => note("node", attributes));
graph.forEachEdge((_, attributes) => note("edge", attributes));
console.log(JSON.stringify({ nodes: graph.order, edges: graph.size, type: graph.type, columns, dates }));
