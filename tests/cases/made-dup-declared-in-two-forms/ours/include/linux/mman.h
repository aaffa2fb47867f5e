#ifndef _LINUX_MMAN_H
#define _LINUX_MMAN_H
#include <linux/types.h>

int mlock_future_ok(unsigned long bytes);
int do_mseal(unsigned long start, size_t len_in);

#endif
