/** The class alone, under a name that says in dist what it is. */
import { planetposition } from "astronomia";
import { Holidays } from "../../node_modules/date-holidays/src/Holidays.js";

// Where the earth is at an instant takes thousands of cosines, and each rule of the moon asks for the same ones.
const { Planet } = planetposition;
const { position } = Planet.prototype;
const known = new Map();
Planet.prototype.position = function rememberedPosition(jde) {
  const key = `${this.name} ${jde}`;
  const found = known.get(key) ?? position.call(this, jde);
  known.set(key, found);
  return found;
};

// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one.
export default Holidays;
