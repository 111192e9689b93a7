import TendCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

exit(Tend.run(Array(CommandLine.arguments.dropFirst())))
