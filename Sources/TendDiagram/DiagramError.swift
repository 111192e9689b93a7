/// Why a map could not be drawn.
public struct DiagramError: Error, Equatable {
  /// What went wrong.
  public enum Reason: Equatable, Sendable {
    /// libgraphviz could not read the text of the map.
    case unreadable(complaint: String?)
    /// libgraphviz could not lay the map out.
    case layout(engine: String, complaint: String?)
    /// libgraphviz could not draw the map.
    case drawing(format: Format, complaint: String?)
    /// No engine has that name.
    case unknownEngine(String)
    /// No format has that name, or a file's name ends in none.
    case unknownFormat(String)
  }

  /// What went wrong.
  public let reason: Reason

  /// Makes an error of its reason.
  public init(reason: Reason) {
    self.reason = reason
  }
}

extension DiagramError: CustomStringConvertible {
  /// What went wrong and what to do about it.
  public var description: String {
    switch reason {
    case .unreadable(let complaint):
      "Graphviz can't read the map\(said(complaint)); write it as .dot to see its text"
    case .layout(let engine, let complaint):
      "Graphviz can't lay the map out with '\(engine)'\(said(complaint)); try engine 'groups'"
    case .drawing(let format, let complaint):
      "Graphviz can't draw the map as \(format.rawValue)\(said(complaint)); "
        + "try \(format == .svg ? "dot" : "svg")"
    case .unknownEngine(let name):
      "'\(name)' is no engine; use one of \(Engine.allCases.map(\.rawValue).joined(separator: ", "))"
    case .unknownFormat(let name):
      "'\(name)' is no format of a map; use one of "
        + Format.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }

  private func said(_ complaint: String?) -> String {
    guard let complaint else { return "" }
    let line = complaint.split(separator: "\n").first.map(String.init) ?? complaint
    return " (\(line))"
  }
}
