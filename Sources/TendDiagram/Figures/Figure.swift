/// A drawing in which every place is given: lines, marks with their labels, and what lies behind.
struct Figure {
  /// Somebody or something that stands at a place.
  struct Mark {
    /// What the DOT text calls it.
    let name: String
    /// The id and class by which a page finds it.
    let id: String
    let kind: String
    let tooltip: String
    let place: Point
    let radius: Double
    var shape = "circle"
    let fill: String
    let edge: String
    var isRinged = false
    /// What stands inside, and its size in points.
    var inside: (text: String, size: Double)?
    /// What stands beside it.
    var label: (text: String, box: Box)?
  }

  /// What joins two marks.
  struct Line {
    let first: Int
    let second: Int
    let id: String
    let kind: String
    let tooltip: String
    let path: Spline
    let pen: Double
    let color: String
    var dash: String?
  }

  /// Words on a little paper of their own.
  struct Tag {
    let text: String
    let box: Box
    let size: Double
    let color: String
    var isBold = false
    /// Smaller words behind the others.
    var more: String?
    /// The id by which a page finds it; what the DOT text calls it unless given.
    var id: String?
  }

  /// A ring that nobody stands on by chance: it lies behind everything.
  struct Ring {
    let centre: Point
    let radius: Double
  }

  var rings: [Ring] = []
  /// Lines that several others share; they lie behind everything too.
  var stems: [Spline] = []
  var marks: [Mark] = []
  /// In the order in which they are drawn.
  var lines: [Line] = []
  var tags: [Tag] = []
  /// The size of the labels beside marks, in points.
  var labelSize = 8.3

  /// Everything that is drawn.
  var box: Box {
    var box: Box?
    func add(_ other: Box) { box = box.map { $0.union(other) } ?? other }
    for ring in rings { add(Box(around: ring.centre, radius: ring.radius)) }
    for mark in marks {
      add(Box(around: mark.place, radius: mark.radius + (mark.isRinged ? GroupLayout.ring : 0)))
      if let label = mark.label { add(label.box) }
    }
    for line in lines where line.path.pieces.count > 1 {
      for place in line.path.points(each: 12) { add(Box(around: place, radius: 3)) }
    }
    for tag in tags { add(tag.box) }
    for stem in stems { for place in stem.points(each: 1) { add(Box(around: place, radius: 2)) } }
    return box ?? Box(left: 0, top: 0, right: 0, bottom: 0)
  }

  /// What a reader is told of each mark and line, by the name of the DOT text.
  var words: [(name: String, words: String)] {
    marks.map { ($0.name, $0.tooltip) }
      + lines.map { ("\(marks[$0.first].name)--\(marks[$0.second].name)", $0.tooltip) }
  }

  /// How often the eye stumbles: pairs of marks that overlap, and of labels and tags that do.
  var overlaps: (marks: Int, labels: Int) {
    var counts = (marks: 0, labels: 0)
    for one in marks.indices {
      for other in 0..<one
      where (marks[one].place - marks[other].place).length
        < marks[one].radius + marks[other].radius
      {
        counts.marks += 1
      }
    }
    let boxes = marks.compactMap { $0.label?.box } + tags.map(\.box)
    for one in boxes.indices {
      for other in 0..<one where boxes[one].overlaps(boxes[other]) { counts.labels += 1 }
    }
    return counts
  }

  /// Puts labels beside marks, the first the most important, and drops those without room.
  ///
  /// - Parameters:
  ///   - names: What would stand beside each mark; empty for nothing.
  ///   - order: Every mark, the most important first.
  ///   - width: No label is wider, in points.
  mutating func label(_ names: [String], inOrder order: [Int], width: Double = 120) {
    let texts = names.map { TextMetrics.shortened($0, to: width, size: labelSize) }
    var labels = PersonLabels(
      places: marks.map(\.place),
      radii: marks.map { $0.radius + ($0.isRinged ? GroupLayout.ring : 0) },
      groupLabels: tags.map(\.box), size: labelSize, paths: lines.map(\.path))
    labels.place(
      order.filter { !texts[$0].isEmpty }.map {
        ($0, TextMetrics.width(of: texts[$0], size: labelSize))
      })
    for mark in marks.indices {
      if let box = labels.boxes[mark] { marks[mark].label = (texts[mark], box) }
    }
  }
}
