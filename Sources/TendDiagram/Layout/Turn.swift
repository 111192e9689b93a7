import RealModule

/// A part of a full turn, clockwise from the top.
struct Turn {
  let sine: Double
  let cosine: Double

  /// - Parameter part: From 0 at the top to 1 there again.
  init(part: Double) {
    sine = Double.sin(2 * .pi * part)
    cosine = Double.cos(2 * .pi * part)
  }
}
