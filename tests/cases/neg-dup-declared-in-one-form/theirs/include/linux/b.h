#ifndef _LINUX_B_H
#define _LINUX_B_H
#include <linux/types.h>

int b_one(int x);
int vm_seal(unsigned long addr, size_t size);

#endif
