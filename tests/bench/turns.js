// The article turns its page by itself when it is opened with #turns and touched: 40 times, with the kiosk's own motion (DESIGN section 6),
// and a fifth of a second of rest after each turn, as the kiosk has.
// What came of it stands in the window's title: "turned FRAMES P99_MS".
if (location.hash === "#turns") {
  const layers = [document.getElementById("one"), document.getElementById("two")];
  const gaps = [];
  let shown = 0;
  let turns = 0;
  let last = 0;
  const moving = () => layers.some((layer) => layer.getAnimations().length > 0);
  const watch = (time) => {
    if (last > 0) gaps.push(time - last);
    last = moving() ? time : 0;
    if (last > 0) requestAnimationFrame(watch);
  };
  const tell = () => {
    gaps.sort((a, b) => a - b);
    document.title = `turned ${gaps.length} ${gaps[Math.floor(gaps.length * 0.99)].toFixed(1)}`;
  };
  const turn = () => {
    layers[shown].style.visibility = "hidden";
    shown = 1 - shown;
    const layer = layers[shown];
    layer.style.visibility = "visible";
    const motion = layer.animate([{ transform: "translateX(32px)", opacity: 0 }, { transform: "none", opacity: 1 }],
                                 { duration: 280, easing: "cubic-bezier(0.22, 1, 0.36, 1)" });
    last = 0;
    requestAnimationFrame(watch);
    turns += 1;
    motion.finished.then(() => setTimeout(turns < 40 ? turn : tell, 200));
  };
  addEventListener("pointerdown", turn, { once: true });
}
