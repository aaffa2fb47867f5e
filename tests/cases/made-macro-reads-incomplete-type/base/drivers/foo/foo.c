#include <linux/hwx.h>

int foo_one(struct hwx *h);
int foo_one(struct hwx *h)
{
	return h->n;
}
