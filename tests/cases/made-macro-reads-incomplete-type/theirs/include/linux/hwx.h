#ifndef _LINUX_HWX_H
#define _LINUX_HWX_H
#include <linux/types.h>
struct clkx;
struct hwx {
	struct clkx *clk;
	struct clkx *clks;
	u32 n;
};
static inline struct clkx *hwx_clk(struct hwx *h) { return h->clk; }
typedef struct clkx clkx_t;
void *memcpy(void *d, const void *s, size_t n);
#define swapx(a, b) do { typeof(*(a)) __t = *(a); *(a) = *(b); *(b) = __t; } while (0)
#define hwx_rate(h) ((h)->clk->rate)
#define hwx_nr(h) ((h)->n)
#endif
