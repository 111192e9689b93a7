import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that appears whole or not at all: written under another name beside it, then renamed.
struct OutputFile: ~Copyable {
  private let path: String
  private let temporary: String
  private let file: FileDescriptor
  private var buffer: [UInt8] = []
  private var isFinished = false

  /// Starts a file; what stands at the path stays until ``finish()``.
  init(_ path: String) throws(CommandError) {
    let temporary = "\(path).\(getpid()).part"
    let file = try OutputFile.open(temporary, for: path)
    self.path = path
    self.temporary = temporary
    self.file = file
  }

  private static func open(
    _ temporary: String, for path: String
  ) throws(CommandError) -> FileDescriptor {
    try checkFolder(of: path)
    if FileBytes.isFolder(path) { throw .cannotCreate(path, .isDirectory) }
    do {
      return try FileDescriptor.open(
        FilePath(temporary), .writeOnly, options: [.create, .truncate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch {
      throw .cannotCreate(path, error as? Errno ?? .ioError)
    }
  }

  deinit {
    guard !isFinished else { return }
    try? file.close()
    unlink(temporary)
  }

  /// Adds text; it reaches the disk in large pieces.
  mutating func write(_ text: String) throws(CommandError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 18 { try flush() }
  }

  /// Adds bytes.
  mutating func write(_ bytes: [UInt8]) throws(CommandError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 18 { try flush() }
  }

  /// Puts the file in its place.
  mutating func finish() throws(CommandError) {
    try flush()
    do {
      try file.close()
    } catch {
      throw .cannotWrite(path, error as? Errno ?? .ioError)
    }
    isFinished = true
    guard rename(temporary, path) == 0 else {
      let failure = Errno(rawValue: errno)
      unlink(temporary)
      throw .cannotCreate(path, failure)
    }
  }

  private mutating func flush() throws(CommandError) {
    try put(buffer[...])
    buffer.removeAll(keepingCapacity: true)
  }

  /// Puts bytes behind those that are in the file already.
  private func put(_ bytes: ArraySlice<UInt8>) throws(CommandError) {
    do {
      _ = try file.writeAll(bytes)
    } catch {
      throw .cannotWrite(path, error as? Errno ?? .ioError)
    }
  }

  /// Writes a whole file.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    try write([bytes[...]], to: path)
  }

  /// Writes a whole file, part after part.
  static func write(_ parts: [ArraySlice<UInt8>], to path: String) throws(CommandError) {
    var output = try OutputFile(path)
    for part in parts { try output.put(part) }
    try output.finish()
  }

  /// Makes a folder where there is none.
  static func makeFolder(_ path: String) throws(CommandError) {
    guard !FileBytes.isFolder(path), mkdir(path, 0o755) != 0 else { return }
    throw .cannotCreate(path, Errno(rawValue: errno))
  }

  /// Makes sure that a file can be made, before the work for it starts.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - makesLast: Whether the file's own folder may be missing, since it will be made.
  /// - Throws: When there is no such folder, or nothing can be written to it.
  static func checkFolder(of path: String, makesLast: Bool = false) throws(CommandError) {
    var folder = FilePath(path).removingLastComponent().string
    if makesLast, !FileBytes.isFolder(folder) {
      folder = FilePath(folder).removingLastComponent().string
    }
    if !folder.isEmpty, !FileBytes.isFolder(folder) {
      throw .noOutputFolder(output: path, folder: folder)
    }
    guard access(folder.isEmpty ? "." : folder, W_OK) == 0 else {
      throw .cannotCreate(path, Errno(rawValue: errno))
    }
  }
}
