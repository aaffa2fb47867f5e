#ifndef _LINUX_B_H
#define _LINUX_B_H
#include <linux/types.h>

int b_one(int x);

#endif
