#include <linux/minmax.h>
#include <linux/types.h>

#define MAX(X, Y) ((Y) > (X) ? (Y) : (X))

u32 dc_peak(u32 a, u32 b)
{
	return MAX(a, b);
}
