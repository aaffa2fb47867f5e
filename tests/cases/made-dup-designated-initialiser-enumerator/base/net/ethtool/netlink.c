#include <linux/types.h>

int ethnl_init(void)
{
	return 0;
}
