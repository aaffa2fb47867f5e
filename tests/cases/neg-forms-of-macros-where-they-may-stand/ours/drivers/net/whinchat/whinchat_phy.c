// SPDX-License-Identifier: GPL-2.0
#include <linux/whinchat.h>

/* rings as the hardware counts them */
struct whinphy_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_WHINPHY_TRACE
static void whinphy_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void whinphy_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int whinphy_fill(const struct whinphy_ring *r)
{
	whinphy_trace(r->head);
	return r->head - r->tail;
}

unsigned int whinphy_level(struct whinphy_ring *r)
{
	return whinphy_fill(r);
}

static const unsigned int whinphy_rates[] = { WHINCHAT_HZ(3), WHINCHAT_HZ(4) };
static unsigned long whinphy_sum = sizeof(WHINCHAT_REG(3));

int whinphy_poll(struct whinphy_ring *r, int n)
{
	static const int steps[] = { 1, 2 };
	unsigned int reg = WHINCHAT_REG(2), lanes[] = { WHINCHAT_LANES, 1 };
	int i = 0;

	switch (n) {
	case 1:
		reg += WHINCHAT_REG(3);
		break;
	case 2: reg = whinchat_max(reg, 3u);
		break;
	default:
		whinchat_poke(r->head);
	}
	for (i = 0; i < whinchat_max(n, 2); i++)
		whinchat_poke(r->tail);
	if (n)
		whinchat_poke(n);
	else
		whinchat_poke(r->tail);
	WHINCHAT_LOCKED(r, whinchat_poke(n));
	i = ({ whinchat_poke(n); n; });
	return i + (int)(reg + lanes[0] + steps[0] + whinphy_rates[0] + whinphy_sum);
}
