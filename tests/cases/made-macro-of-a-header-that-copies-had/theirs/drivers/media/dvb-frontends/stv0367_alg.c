#include <linux/minmax.h>
#include <linux/types.h>

static inline int MAX(int a, int b)
{
	return a > b ? a : b;
}

int stv0367_step(int carrier, int offset)
{
	return MAX(carrier - offset, 0) >> 1;
}
