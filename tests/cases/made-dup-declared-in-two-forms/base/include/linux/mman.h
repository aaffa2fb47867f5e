#ifndef _LINUX_MMAN_H
#define _LINUX_MMAN_H
#include <linux/types.h>

int mlock_future_ok(unsigned long bytes);

#endif
