/// Everybody below their manager, indented, in columns that make a page of a usual shape.
///
/// A tree of managers side by side is ten times as wide as high for a hundred people; a list in
/// columns can be read at any size.
struct ReportingList {
  /// A line of the list.
  struct Row {
    let person: Int
    let depth: Int
    /// Whether it is there only to say whose reports go on at the head of a column.
    var isRepeated = false
    var place = Point.zero
    var label: (text: String, box: Box)?
  }

  private(set) var rows: [Row] = []
  /// What leads from each manager down to the reports.
  private(set) var stems: [Spline] = []
  /// Where the stem stands to which each person's line leads.
  private(set) var stemOf: [Double]

  static let size = 8.3
  private static let rowHeight = 17.0
  private static let indent = 24.0
  private static let columnGap = 30.0
  private static let widest = 120.0

  private let tree: ReportingTree
  private let names: [String]

  /// - Complexity: O(*n* x *c*) for *n* people and *c* columns.
  init(_ tree: ReportingTree, names: [String]) {
    self.tree = tree
    self.names = names.map {
      TextMetrics.shortened($0, to: ReportingList.widest, size: ReportingList.size)
    }
    stemOf = [Double](repeating: 0, count: names.count)
    var list: [Row] = []
    for root in tree.roots { add(root, depth: 0, to: &list) }
    var columns = [list]
    // As many columns as make the page about as wide as it should be.
    for count in 1...max(1, list.count / 6) {
      columns = cut(list, linesEach: (list.count + count - 1) / count + 1)
      let width = columns.reduce(0) { $0 + self.width(of: $1) }
      let height = Double(columns.map(\.count).max() ?? 0) * ReportingList.rowHeight
      if width >= height * GroupLayout.aspect { break }
    }
    place(columns)
  }

  /// Those who manage nobody come first, so that nobody stands far below the manager.
  private func add(_ person: Int, depth: Int, to list: inout [Row]) {
    list.append(Row(person: person, depth: depth))
    let reports = tree.reports[person]
    for report in reports where tree.reports[report].isEmpty {
      add(report, depth: depth + 1, to: &list)
    }
    for report in reports where !tree.reports[report].isEmpty {
      add(report, depth: depth + 1, to: &list)
    }
  }

  /// Cuts the list into columns of so many lines, about; each repeats those above its first line.
  private func cut(_ list: [Row], linesEach height: Int) -> [[Row]] {
    var columns: [[Row]] = []
    var path: [Row] = []
    var column: [Row] = []
    for (number, row) in list.enumerated() {
      path.removeAll { $0.depth >= row.depth }
      let below = tree.reports[row.person].count { tree.reports[$0].isEmpty }
      // A team that would be torn apart starts the next column, unless much would stay empty.
      let isTorn = below > 0 && column.count + 1 + below > height && 5 * column.count > 3 * height
      if number > 0, column.count >= height || isTorn {
        columns.append(column)
        column = path.map { Row(person: $0.person, depth: $0.depth, isRepeated: true) }
      }
      column.append(row)
      path.append(row)
    }
    return columns + [column]
  }

  private func width(of column: [Row]) -> Double {
    let reach = column.map {
      Double($0.depth) * ReportingList.indent
        + TextMetrics.width(of: names[$0.person], size: ReportingList.size)
    }
    return (reach.max() ?? 0) + 12 + ReportingList.columnGap
  }

  private mutating func place(_ columns: [[Row]]) {
    var left = 0.0
    for column in columns {
      var open: [(depth: Int, top: Double, bottom: Double)] = []
      func close(from depth: Int) {
        while let last = open.last, last.depth >= depth {
          open.removeLast()
          let x = left + Double(last.depth) * ReportingList.indent
          guard last.bottom > last.top else { continue }
          stems.append(Spline(from: Point(x: x, y: last.top), to: Point(x: x, y: last.bottom)))
        }
      }
      for (line, row) in column.enumerated() {
        var row = row
        row.place = Point(
          x: left + Double(row.depth) * ReportingList.indent,
          y: Double(line) * ReportingList.rowHeight)
        close(from: row.depth)
        if let last = open.indices.last {
          open[last].bottom = row.place.y
          if !row.isRepeated {
            stemOf[row.person] = left + Double(open[last].depth) * ReportingList.indent
          }
        }
        open.append((row.depth, row.place.y, row.place.y))
        row.label = label(of: row)
        rows.append(row)
      }
      close(from: 0)
      left += width(of: column)
    }
  }

  private func label(of row: Row) -> (text: String, box: Box)? {
    let name = names[row.person]
    guard !name.isEmpty else { return nil }
    let text = row.isRepeated ? "\(name) \u{2026}" : name
    let off = row.isRepeated ? -5.0 : tree.reports[row.person].isEmpty ? 6.0 : 9.0
    let width = TextMetrics.width(of: text, size: ReportingList.size) + (row.isRepeated ? 6 : 1)
    let left = row.place.x + off
    let half = ReportingList.size * 0.45
    return (
      text,
      Box(left: left, top: row.place.y - half, right: left + width, bottom: row.place.y + half)
    )
  }
}
