import CGraphviz
import Synchronization

// libgraphviz keeps global state: one thread inside at a time.
private let libgraphviz = Mutex(GraphvizContexts())

/// Draws DOT text with libgraphviz.
///
/// - Parameters:
///   - dot: A graph in the DOT language.
///   - engine: Graphviz's name of the layout, `nop2` for a graph that is laid out already.
///   - format: The format of the picture.
///   - dotsPerInch: How fine a picture in pixels is.
/// - Returns: The bytes of a file.
/// - Throws: ``DiagramError`` with what libgraphviz said.
func draw(
  _ dot: String, engine: String, format: Format, dotsPerInch: Int = 144
) throws(DiagramError) -> [UInt8] {
  try libgraphviz.withLock { (contexts) throws(DiagramError) -> [UInt8] in
    let graph = try GraphvizGraph(reading: dot)
    return try graph.render(
      engine: engine, format: format, dotsPerInch: dotsPerInch, in: contexts.context(for: format))
  }
}

/// The library's own state; made when it is first wanted, and kept as long as the process.
private struct GraphvizContexts: ~Copyable, @unchecked Sendable {
  private var measured: OpaquePointer?
  private var drawn: OpaquePointer?

  /// The context of a format: an SVG's letters are drawn by whoever shows it, so that their widths are
  /// tend's own and the file is the same whatever fonts a machine has.
  mutating func context(for format: Format) -> OpaquePointer? {
    if format == .svg {
      if measured == nil {
        measured = tend_measured_context { text, size, isBold in
          guard let text else { return 0 }
          return TextMetrics.width(of: String(cString: text), size: size, isBold: isBold != 0)
        }
      }
      return measured
    }
    if drawn == nil { drawn = tend_context() }
    return drawn
  }

  deinit {
    for context in [measured, drawn] { if let context { gvFreeContext(context) } }
  }
}

/// A graph in libgraphviz's memory.
///
/// Its layout is freed before it is closed.
private struct GraphvizGraph: ~Copyable {
  private let handle: UnsafeMutablePointer<Agraph_t>

  init(reading dot: String) throws(DiagramError) {
    _ = tend_take_complaint()
    guard let handle = tend_read(dot) else {
      throw DiagramError(reason: .unreadable(complaint: takenComplaint()))
    }
    self.handle = handle
  }

  deinit {
    agclose(handle)
  }

  /// Lays the graph out and draws it.
  consuming func render(
    engine: String, format: Format, dotsPerInch: Int, in context: OpaquePointer?
  ) throws(DiagramError) -> [UInt8] {
    if format == .png { _ = tend_set_dots_per_inch(handle, "\(dotsPerInch)") }
    guard tend_layout(context, handle, engine) == 0 else {
      throw DiagramError(reason: .layout(engine: engine, complaint: takenComplaint()))
    }
    defer { tend_free_layout(context, handle) }
    var bytes: UnsafeMutablePointer<CChar>?
    var count = 0
    let failure = tend_render(context, handle, format.graphvizName, &bytes, &count)
    defer { tend_release(bytes) }
    guard failure == 0, let bytes, count > 0 else {
      throw DiagramError(reason: .drawing(format: format, complaint: takenComplaint()))
    }
    return bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      Array(UnsafeBufferPointer(start: $0, count: count))
    }
  }
}

/// What the library last complained about, in its own words.
private func takenComplaint() -> String? {
  tend_take_complaint().map { String(cString: $0) }
}
