#ifndef _LINUX_A_H
#define _LINUX_A_H
#include <linux/types.h>

int a_one(int x);
extern int vm_seal(unsigned long start, size_t len);

#endif
