import Synchronization

/// How far the reading of logs has come; asked from another thread while they are read.
public final class ReadingProgress: Sendable {
  private let bytesRead = Atomic<Int>(0)
  private let rowsRead = Atomic<Int>(0)

  /// Starts with nothing read.
  public init() {}

  /// Bytes of the logs' tables that are read, unpacked; those of a text that turns out to be read
  /// in another way are counted twice.
  public var bytes: Int { bytesRead.load(ordering: .relaxed) }

  /// Rows that are read, of which some may be set aside later.
  public var rows: Int { rowsRead.load(ordering: .relaxed) }

  /// Counts a stretch that was read.
  func add(rows: Int, bytes: Int) {
    rowsRead.add(rows, ordering: .relaxed)
    bytesRead.add(bytes, ordering: .relaxed)
  }
}
