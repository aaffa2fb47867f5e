#include <linux/mman.h>
#include <linux/syscalls.h>

long sys_munlockall(void)
{
	return mlock_future_ok(0);
}
