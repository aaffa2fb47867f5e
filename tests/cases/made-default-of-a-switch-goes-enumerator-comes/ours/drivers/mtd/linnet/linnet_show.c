// SPDX-License-Identifier: GPL-2.0
#include <linux/linnet.h>

/* rings as the hardware counts them */
struct linshow_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_LINSHOW_TRACE
static void linshow_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void linshow_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int linshow_fill(const struct linshow_ring *r)
{
	linshow_trace(r->head);
	return r->head - r->tail;
}

const char *linshow_state(enum linnet_state state)
{
	switch (state) {
	case LINNET_OFF:
		return "off";
	case LINNET_ON:
		return "on";
	}

	return "?";
}
