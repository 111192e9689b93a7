import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reading files and folders whole.
enum FileBytes {
  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws(CommandError) -> [UInt8] {
    do {
      if path == "-" { return try all(of: .standardInput, sizeHint: 0) }
      let file = try FileDescriptor.open(FilePath(path), .readOnly)
      defer { try? file.close() }
      let size = try file.seek(offset: 0, from: .end)
      try file.seek(offset: 0, from: .start)
      return try all(of: file, sizeHint: Int(size))
    } catch let errno as Errno where errno == .noSuchFileOrDirectory || errno == .notDirectory {
      throw .noSuchFile(path)
    } catch let errno as Errno where errno == .illegalSeek {
      return try readPipe(path)
    } catch {
      throw .unreadable(path, error as? Errno ?? .ioError)
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// The names in a folder, in no order.
  static func names(inFolder path: String) throws(CommandError) -> [String] {
    guard let folder = opendir(path) else { throw .unreadable(path, Errno(rawValue: errno)) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// A named pipe or a device that can't tell its size.
  private static func readPipe(_ path: String) throws(CommandError) -> [UInt8] {
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly)
      defer { try? file.close() }
      return try all(of: file, sizeHint: 0)
    } catch {
      throw .unreadable(path, error as? Errno ?? .ioError)
    }
  }

  /// What is left of a file; one byte more than its size is asked for, so as to see its end.
  private static func all(of file: FileDescriptor, sizeHint: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var room = max(sizeHint + 1, 1 << 16)
    while true {
      let chunk = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < buffer.count {
          let rest = UnsafeMutableRawBufferPointer(buffer)[count...]
          let read = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: rest))
          if read == 0 { break }
          count += read
        }
      }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if chunk.count < room { return bytes }
      room = max(1 << 20, bytes.count / 2)
    }
  }
}
