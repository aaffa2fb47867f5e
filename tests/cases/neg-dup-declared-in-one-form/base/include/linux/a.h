#ifndef _LINUX_A_H
#define _LINUX_A_H
#include <linux/types.h>

int a_one(int x);

#endif
