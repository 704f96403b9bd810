/* Records what a program does to the files of one folder, in order: loaded with LD_PRELOAD.
 *
 * POWER_FOLDER is the folder, POWER_TRACE the file to write to; after operation POWER_KILL, from 1,
 * the program is killed as by "kill -9". A record is: operation (1 byte),
 * offset (8), length of the path (4), length of the data (4), path, data. A rename or a link has
 * its second path as data.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define FILES 4096

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char *names[FILES];
static int trace = -1;
static long left = -1;
static const char *folder;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int is_ours(const char *path) {
    if (folder == NULL) folder = getenv("POWER_FOLDER");
    return folder != NULL && path != NULL && strncmp(path, folder, strlen(folder)) == 0;
}

static void put(const void *data, size_t size) {
    static ssize_t (*real_write)(int, const void *, size_t);
    if (real_write == NULL) real_write = REAL(write);
    for (const char *from = data; size > 0;) {
        ssize_t done = real_write(trace, from, size);
        if (done < 0) abort();
        from += done;
        size -= (size_t)done;
    }
}

static void record(char operation, const char *path, int64_t offset, const void *data,
                   uint32_t size) {
    uint32_t length = (uint32_t)strlen(path);
    pthread_mutex_lock(&turn);
    if (trace < 0)
        trace = REAL(open)(getenv("POWER_TRACE"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    put(&operation, 1);
    put(&offset, 8);
    put(&length, 4);
    put(&size, 4);
    put(path, length);
    put(data, size);
    if (left < 0) left = getenv("POWER_KILL") ? atol(getenv("POWER_KILL")) : 0;
    if (left > 0 && --left == 0) kill(getpid(), SIGKILL);
    pthread_mutex_unlock(&turn);
}

static const char *name_of(int fd) { return fd >= 0 && fd < FILES ? names[fd] : NULL; }

static int opened(int fd, const char *path, int flags, int is_new) {
    if (fd < 0 || fd >= FILES) return fd;
    free(names[fd]);
    names[fd] = is_ours(path) ? strdup(path) : NULL;
    if (names[fd] != NULL && is_new) record('C', path, 0, NULL, 0);
    if (names[fd] != NULL && !is_new && flags & O_TRUNC) record('T', path, 0, NULL, 0);
    return fd;
}

#define OPEN(name)                                               \
    int name(const char *path, int flags, ...) {                 \
        va_list more;                                            \
        va_start(more, flags);                                   \
        mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0; \
        va_end(more);                                            \
        int is_new = is_ours(path) && access(path, F_OK) != 0;   \
        int fd = REAL(name)(path, flags, mode);                  \
        return opened(fd, path, flags, is_new);                  \
    }
OPEN(open)
OPEN(open64)

#define PWRITE(name, offset_type)                                              \
    ssize_t name(int fd, const void *data, size_t size, offset_type offset) {  \
        ssize_t done = REAL(name)(fd, data, size, offset);                     \
        if (done > 0 && name_of(fd)) record('W', name_of(fd), offset, data, (uint32_t)done); \
        return done;                                                           \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t size) {
    const char *name = name_of(fd);
    ssize_t done = REAL(write)(fd, data, size);
    /* Where it went is told afterwards: the place of a file opened for appending moves first. */
    if (done > 0 && name) record('W', name, lseek(fd, 0, SEEK_CUR) - done, data, (uint32_t)done);
    return done;
}

#define TRUNCATE(name, offset_type)                           \
    int name(int fd, offset_type size) {                      \
        int failed = REAL(name)(fd, size);                    \
        if (!failed && name_of(fd)) record('T', name_of(fd), size, NULL, 0); \
        return failed;                                        \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name)                                            \
    int name(int fd) {                                        \
        int failed = REAL(name)(fd);                          \
        if (!failed && name_of(fd)) record('S', name_of(fd), 0, NULL, 0); \
        return failed;                                        \
    }
SYNC(fsync)
SYNC(fdatasync)

int close(int fd) {
    if (fd >= 0 && fd < FILES) {
        free(names[fd]);
        names[fd] = NULL;
    }
    return REAL(close)(fd);
}

int unlink(const char *path) {
    int failed = REAL(unlink)(path);
    if (!failed && is_ours(path)) record('U', path, 0, NULL, 0);
    return failed;
}

#define TWO(name, operation)                                                     \
    int name(const char *from, const char *to) {                                 \
        int failed = REAL(name)(from, to);                                       \
        if (!failed && is_ours(from)) record(operation, from, 0, to, (uint32_t)strlen(to)); \
        return failed;                                                           \
    }
TWO(rename, 'R')
TWO(link, 'L')
