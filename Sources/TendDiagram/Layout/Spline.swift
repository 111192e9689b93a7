/// A cubic Bezier curve.
struct Bezier: Hashable, Sendable {
  var start: Point
  var startControl: Point
  var endControl: Point
  var end: Point

  /// A straight line.
  init(from start: Point, to end: Point) {
    self.init(
      start, start.towards(end, by: 1.0 / 3), start.towards(end, by: 2.0 / 3), end)
  }

  init(_ start: Point, _ startControl: Point, _ endControl: Point, _ end: Point) {
    self.start = start
    self.startControl = startControl
    self.endControl = endControl
    self.end = end
  }

  func point(at part: Double) -> Point {
    let rest = 1 - part
    return start * (rest * rest * rest) + startControl * (3 * rest * rest * part)
      + endControl * (3 * rest * part * part) + end * (part * part * part)
  }

  /// The curve up to a part of the way (de Casteljau).
  func prefix(to part: Double) -> Bezier {
    let first = start.towards(startControl, by: part)
    let middle = startControl.towards(endControl, by: part)
    let last = endControl.towards(end, by: part)
    let left = first.towards(middle, by: part)
    return Bezier(start, first, left, left.towards(middle.towards(last, by: part), by: part))
  }

  var reversed: Bezier { Bezier(end, endControl, startControl, start) }
}

/// A smooth path of Bezier curves, each going on where the one before ends.
struct Spline: Hashable, Sendable {
  var pieces: [Bezier]

  /// A straight line.
  init(from start: Point, to end: Point) {
    pieces = [Bezier(from: start, to: end)]
  }

  /// The clamped cubic B-spline of six control points: through the first and the last of them.
  init(_ first: Point, _ a: Point, _ b: Point, _ c: Point, _ d: Point, _ last: Point) {
    let (one, two, three) = Spline.pieces(first, a, b, c, d, last)
    pieces = [one, two, three]
  }

  /// The three curves of a clamped cubic B-spline of six control points.
  static func pieces(
    _ first: Point, _ a: Point, _ b: Point, _ c: Point, _ d: Point, _ last: Point
  ) -> (Bezier, Bezier, Bezier) {
    let left = a.towards(b, by: 0.5)
    let right = c.towards(d, by: 0.5)
    let inner = b.towards(c, by: 1.0 / 3)
    let outer = b.towards(c, by: 2.0 / 3)
    let one = left.towards(inner, by: 0.5)
    let two = outer.towards(right, by: 0.5)
    return (
      Bezier(first, a, left, one), Bezier(one, inner, outer, two), Bezier(two, right, d, last)
    )
  }

  init(pieces: [Bezier]) {
    self.pieces = pieces
  }

  var reversed: Spline { Spline(pieces: pieces.reversed().map(\.reversed)) }

  /// Places along the path, so many a piece, and its end.
  func points(each count: Int) -> [Point] {
    var points: [Point] = []
    for piece in pieces {
      for step in 0..<count { points.append(piece.point(at: Double(step) / Double(count))) }
    }
    if let last = pieces.last { points.append(last.end) }
    return points
  }

  /// The path from its start to where it first leaves a disc.
  func leaving(_ centre: Point, radius: Double) -> Spline {
    var inside: [Bezier] = []
    for piece in pieces {
      let steps = 24
      let out = (0...steps).first {
        (piece.point(at: Double($0) / Double(steps)) - centre).length > radius
      }
      guard let out else {
        inside.append(piece)
        continue
      }
      var low = Double(max(out - 1, 0)) / Double(steps)
      var high = Double(out) / Double(steps)
      for _ in 0..<16 {
        let middle = (low + high) / 2
        if (piece.point(at: middle) - centre).length > radius {
          high = middle
        } else {
          low = middle
        }
      }
      inside.append(piece.prefix(to: high))
      break
    }
    return Spline(pieces: inside)
  }
}
