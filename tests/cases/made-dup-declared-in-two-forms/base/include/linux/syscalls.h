#ifndef _LINUX_SYSCALLS_H
#define _LINUX_SYSCALLS_H
#include <linux/types.h>

long sys_mlockall(int flags);
long sys_munlockall(void);

#endif
