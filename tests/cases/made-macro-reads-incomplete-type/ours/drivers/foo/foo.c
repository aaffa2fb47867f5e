#include <linux/hwx.h>

int foo_one(struct hwx *h);
int foo_one(struct hwx *h)
{
	return h->n;
}

int foo_two(struct hwx *h);
int foo_two(struct hwx *h)
{
	return hwx_rate(h);
}
