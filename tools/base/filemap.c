// SPDX-License-Identifier: GPL-2.0-only
#include "base/filemap.h"

#include <fcntl.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "base/file.h"

int file_map(struct file_map *out, const char *path)
{
	_cleanup_fd_ int fd = open(path, O_RDONLY | O_CLOEXEC);
	void *p = MAP_FAILED;
	struct stat st;

	if (fd < 0)
		return -1;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0 &&
	    (uint64_t)st.st_size <= SIZE_MAX)
		p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (p == MAP_FAILED)
		return -1;
	*out = (struct file_map){ p, (size_t)st.st_size, true };
	return 0;
}

void file_unmap(struct file_map *m)
{
	if (m->mapped)
		munmap((void *)(uintptr_t)m->p, m->len);
	*m = (struct file_map){ NULL, 0, false };
}

void file_map_forget(const struct file_map *m)
{
	if (m->mapped)
		(void)madvise((void *)(uintptr_t)m->p, m->len, MADV_DONTNEED);
}
