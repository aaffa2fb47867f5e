#include <linux/mmzone.h>

int slab_item(void);

int slab_item(void)
{
	return NR_SLAB;
}
