#include <linux/a.h>
#include <linux/b.h>

int ab(void)
{
	return a_one(1) + b_one(2);
}
