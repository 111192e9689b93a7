// Tells ThreadSanitizer what a Mutex of the Swift library hands over when threads wait for it.
//
// The quick ways of locking and unlocking are compiled into our own code, where the sanitizer sees
// them; the slow ways stand in libswiftSynchronization, where it does not. These functions stand
// before the library's own of the same name, call them, and say nothing but what a mutex is: who
// locks it sees what was written before it was unlocked.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

void __tsan_acquire(void *address);
void __tsan_release(void *address);

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

typedef SWIFT void (*Lock)(uint32_t thread, SELF void *mutex);
typedef SWIFT void (*Unlock)(SELF void *mutex);

static Lock lockOfLibrary;
static Unlock unlockOfLibrary;

// Before any thread but the first runs.
__attribute__((constructor)) static void findLibrary(void) {
  lockOfLibrary = (Lock)dlsym(RTLD_NEXT, LOCK);
  unlockOfLibrary = (Unlock)dlsym(RTLD_NEXT, UNLOCK);
  if (!lockOfLibrary || !unlockOfLibrary) abort();
}

SWIFT void lockSlow(uint32_t thread, SELF void *mutex) __asm__(LOCK);
SWIFT void lockSlow(uint32_t thread, SELF void *mutex) {
  lockOfLibrary(thread, mutex);
  __tsan_acquire(mutex);
}

SWIFT void unlockSlow(SELF void *mutex) __asm__(UNLOCK);
SWIFT void unlockSlow(SELF void *mutex) {
  __tsan_release(mutex);
  unlockOfLibrary(mutex);
}
