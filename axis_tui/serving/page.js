// Keys go to the terminal at once, and again whenever the window gets the light.
"use strict";
for (const moment of ["load", "focus"]) {
  window.addEventListener(moment, () => document.querySelector(".xterm-helper-textarea")?.focus());
}
