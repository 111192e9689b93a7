import Dispatch
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
      // A folder opens like a file, and claims to be of any size.
      guard !isFolder(path) else { throw Errno.isDirectory }
      let file = try FileDescriptor.open(FilePath(path), .readOnly)
      defer { try? file.close() }
      let size = try file.seek(offset: 0, from: .end)
      try file.seek(offset: 0, from: .start)
      return try all(of: file, sizeHint: Int(size))
    } catch let errno as Errno where errno == .illegalSeek {
      return try readPipe(path)
    } catch {
      throw failure(error, at: path)
    }
  }

  /// What an error of the system means for whoever named a path.
  static func failure(_ error: any Error, at path: String) -> CommandError {
    let errno = error as? Errno ?? .ioError
    return errno == .noSuchFileOrDirectory || errno == .notDirectory
      ? .noSuchFile(path) : .unreadable(path, errno)
  }

  /// Lets a closure look at the bytes of a file, which is mapped rather than read where it can be.
  ///
  /// A mapped file must not shrink meanwhile; nobody shortens a log that is being read.
  static func withBytes(of path: String, _ body: (Span<UInt8>) throws -> Void) throws {
    if let mapped = try MappedFile(path) {
      let buffer = mapped.buffer
      try body(buffer.span)
      withExtendedLifetime(mapped) {}
    } else {
      let bytes = try read(path)
      try body(bytes.span)
    }
  }

  /// A file that is read as it comes: standard input, a pipe, a device, a compressed file; `nil` for
  /// one that is better mapped.
  static func stream(of path: String) throws(CommandError) -> FileStream? {
    if path == "-" { return FileStream(.standardInput, path: path, closes: false) }
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly)
      let stream = FileStream(file, path: path, closes: true)
      var status = stat()
      guard fstat(file.rawValue, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return stream
      }
      let head = try withUnsafeTemporaryAllocation(byteCount: 2, alignment: 1) { buffer in
        let count = try file.read(fromAbsoluteOffset: 0, into: buffer)
        return count == 2 && buffer[0] == 0x1F && buffer[1] == 0x8B
      }
      return head ? stream : nil
    } catch {
      throw failure(error, at: path)
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// How long a file is; `nil` for anything else than a regular file.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
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

/// A regular file in the address space of the program, for as long as this object lives.
private final class MappedFile {
  let buffer: UnsafeBufferPointer<UInt8>

  /// Maps a file; `nil` when it is none that can be mapped: a pipe, a device, an empty file.
  init?(_ path: String) throws(CommandError) {
    guard path != "-" else { return nil }
    let file: FileDescriptor
    do {
      file = try FileDescriptor.open(FilePath(path), .readOnly)
    } catch {
      throw FileBytes.failure(error, at: path)
    }
    defer { try? file.close() }
    var status = stat()
    guard fstat(file.rawValue, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size > 0,
      let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file.rawValue, 0),
      address != MAP_FAILED
    else { return nil }
    madvise(address, Int(status.st_size), MADV_WILLNEED)
    buffer = UnsafeBufferPointer(
      start: address.assumingMemoryBound(to: UInt8.self), count: Int(status.st_size))
  }

  deinit {
    // Taking a big file down takes a while, and nobody needs to wait for it. Unmapping alone would
    // keep every thread from getting new memory meanwhile; letting go of the pages first does not.
    nonisolated(unsafe) let address = UnsafeMutableRawPointer(mutating: buffer.baseAddress)
    let count = buffer.count
    DispatchQueue.global().async {
      madvise(address, count, MADV_DONTNEED)
      munmap(address, count)
    }
  }
}
