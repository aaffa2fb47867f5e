// SPDX-License-Identifier: GPL-2.0
#include <linux/memory_qos.h>

extern int sys_memqos(int fd, struct memqos_args *a);

/* one of the basic checks */
static int basic_check(int fd, unsigned int limit)
{
	struct memqos_args a = { .mode = MEMQOS_SOFT, .limit = limit };

	return sys_memqos(fd, &a);
}

int main(void)
{
	int bad = 0;
	unsigned int l;

	for (l = 0; l < 4; l++)
		bad += basic_check(3, l) != 0;

	return bad;
}
