// Draws places, corridors and convoys on a plain ground: no tiles, nothing is fetched but the
// features of the page's own server.
"use strict";

(() => {
  const element = document.getElementById("map");
  if (!element || !window.ol) {
    return;
  }
  element.classList.add("drawn");

  const colour = (name) =>
    getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const FONT = "13px system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif";

  const text = (label, dy, tone) =>
    new ol.style.Text({
      text: label,
      font: FONT,
      offsetY: dy,
      fill: new ol.style.Fill({ color: colour(tone || "ink") }),
      stroke: new ol.style.Stroke({ color: colour("paper"), width: 4 }),
    });

  const corridor = (feature) => {
    const state = feature.get("state");
    return new ol.style.Style({
      stroke: new ol.style.Stroke({
        color: colour(state === "open" ? "good" : state === "suspended" ? "alarm" : "quiet"),
        width: state === "suspended" ? 5 : 3,
        lineDash: state === "open" ? undefined : [8, 8],
      }),
    });
  };

  const place = (feature) => {
    const closed = feature.get("state") === "suspended";
    const tone = colour(closed ? "alarm" : "ink");
    const hollow = !feature.get("exact");
    const kind = feature.get("kind");
    const gate = kind === "checkpoint" || kind === "hand-over-point";
    const options = {
      fill: new ol.style.Fill({ color: hollow ? colour("paper") : tone }),
      stroke: new ol.style.Stroke({ color: tone, width: 2 }),
      radius: gate ? 7 : 6,
    };
    return new ol.style.Style({
      image: gate
        ? new ol.style.RegularShape({ ...options, points: 4, angle: Math.PI / 4 })
        : new ol.style.Circle(options),
      zIndex: 2,
    });
  };

  const name = (feature) =>
    feature.get("what") === "place"
      ? new ol.style.Style({
          text: text(
            feature.get("name"), -16, feature.get("state") === "suspended" ? "alarm" : "ink"),
        })
      : undefined;

  const TONES = {
    held: "warning",
    "turned-back": "warning",
    "in-safe-place": "warning",
  };

  const convoy = (feature) => {
    const tone = TONES[feature.get("state")] || "note";
    const nth = feature.get("nth");
    return new ol.style.Style({
      image: new ol.style.RegularShape({
        points: 3,
        radius: 9,
        fill: new ol.style.Fill({ color: colour(tone) }),
        stroke: new ol.style.Stroke({ color: colour("paper"), width: 2 }),
        displacement: [14, -4 - 16 * (nth - 1)],
      }),
      text: new ol.style.Text({
        text: feature.get("name") + " – " + feature.get("says"),
        font: FONT,
        textAlign: "left",
        offsetX: 26,
        offsetY: 4 + 16 * (nth - 1),
        fill: new ol.style.Fill({ color: colour(tone) }),
        stroke: new ol.style.Stroke({ color: colour("paper"), width: 4 }),
      }),
      zIndex: 3,
    });
  };

  const style = (feature) => {
    switch (feature.get("what")) {
      case "corridor":
        return corridor(feature);
      case "place":
        return place(feature);
      default:
        return convoy(feature);
    }
  };

  // Names of places give way to each other; convoys never do.
  const ground = new ol.source.Vector();
  const traffic = new ol.source.Vector();
  const layers = [
    new ol.layer.Vector({ source: ground, style }),
    new ol.layer.Vector({ source: ground, style: name, declutter: true }),
    new ol.layer.Vector({ source: traffic, style }),
  ];
  const map = new ol.Map({
    target: element,
    layers,
    controls: [
      new ol.control.Zoom({
        zoomInTipLabel: element.dataset.nearer,
        zoomOutTipLabel: element.dataset.farther,
      }),
    ],
    interactions: ol.interaction.defaults.defaults({ altShiftDragRotate: false, pinchRotate: false }),
    view: new ol.View({ center: [0, 0], zoom: 2, maxZoom: 15 }),
  });
  element.querySelectorAll("canvas").forEach((canvas) => canvas.setAttribute("aria-hidden", "true"));

  let fitted = false;
  const load = (last) =>
    fetch(element.dataset.source + (last ? "?at-least=" + encodeURIComponent(last) : ""), {
      credentials: "same-origin",
    })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
      .then((json) => {
        const features = new ol.format.GeoJSON().readFeatures(json, {
          featureProjection: map.getView().getProjection(),
        });
        ground.clear();
        traffic.clear();
        ground.addFeatures(features.filter((f) => f.get("what") !== "convoy"));
        traffic.addFeatures(features.filter((f) => f.get("what") === "convoy"));
        if (!fitted && features.length > 0) {
          const busy = features.filter((f) => f.get("busy"));
          const extent = ol.extent.createEmpty();
          (busy.length > 0 ? busy : features).forEach((f) =>
            ol.extent.extend(extent, f.getGeometry().getExtent()));
          map.getView().fit(extent, { padding: [50, 150, 40, 80] });
          fitted = true;
        }
      })
      .catch(() => {
        // The list below says the same.
      });

  load();
  document.addEventListener("room", (event) => load(event.detail));
  document.addEventListener("theme", () => layers.forEach((l) => l.changed()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
    layers.forEach((l) => l.changed()));
  map.on("click", (event) => {
    const hit = map.forEachFeatureAtPixel(event.pixel, (f) => f.get("href"), { hitTolerance: 6 });
    if (hit) {
      location.href = hit;
    }
  });
})();
