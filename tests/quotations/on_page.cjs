/* Reads texts as JSON from standard input, and says what the page’s scripts find in them: the scripts
   that are its arguments, the last of which gives the opinion’s words. */
const fs = require("fs");
const vm = require("vm");

for (const file of process.argv.slice(2)) vm.runInThisContext(fs.readFileSync(file, "utf8"), file);
const [slug] = quotations.opinions.keys();
const checker = quotations.checkerOf(slug);
const checked = (text) => checker.checked(text).map(quotations.asData);
console.log(JSON.stringify(JSON.parse(fs.readFileSync(0, "utf8")).map(checked)));
