/// A place on the map, or a way from one place to another; x to the right, y down, in points.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  static let zero = Point(x: 0, y: 0)

  static func + (left: Point, right: Point) -> Point {
    Point(x: left.x + right.x, y: left.y + right.y)
  }

  static func - (left: Point, right: Point) -> Point {
    Point(x: left.x - right.x, y: left.y - right.y)
  }

  static func * (point: Point, factor: Double) -> Point {
    Point(x: point.x * factor, y: point.y * factor)
  }

  /// The distance from the origin.
  var length: Double { (x * x + y * y).squareRoot() }

  /// The same direction with length 1; to the right where there is no direction.
  var direction: Point {
    let length = length
    return length > 0 ? Point(x: x / length, y: y / length) : Point(x: 1, y: 0)
  }

  /// A quarter turn.
  var normal: Point { Point(x: -y, y: x) }

  func dot(_ other: Point) -> Double { x * other.x + y * other.y }

  /// The way to another place, part of the way.
  func towards(_ other: Point, by part: Double) -> Point {
    self + (other - self) * part
  }
}

/// An upright rectangle on the map.
struct Box: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var centre: Point { Point(x: (left + right) / 2, y: (top + bottom) / 2) }

  /// Whether two boxes share more than an edge.
  func overlaps(_ other: Box) -> Bool {
    left < other.right && right > other.left && top < other.bottom && bottom > other.top
  }

  /// How far a place is from the nearest of the box; 0 inside.
  func distance(to point: Point) -> Double {
    let x = min(max(point.x, left), right)
    let y = min(max(point.y, top), bottom)
    return Point(x: point.x - x, y: point.y - y).length
  }

  func contains(_ point: Point) -> Bool {
    point.x > left && point.x < right && point.y > top && point.y < bottom
  }

  /// The box with so much more on every side.
  func grown(by margin: Double) -> Box {
    Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// The box around a disc.
  init(around centre: Point, radius: Double) {
    self.init(
      left: centre.x - radius, top: centre.y - radius, right: centre.x + radius,
      bottom: centre.y + radius)
  }

  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }
}
