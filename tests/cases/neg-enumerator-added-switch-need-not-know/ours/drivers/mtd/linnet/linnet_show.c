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

unsigned int linshow_level(struct linshow_ring *r)
{
	return linshow_fill(r);
}

/* as a number, with a default, and with an alias of a value for the new one */
const char *linshow_state(enum linnet_state state, enum linnet_mode mode, unsigned int raw)
{
	switch (raw) {
	case LINNET_OFF:
		return "raw off";
	case LINNET_ON:
		return "raw on";
	}
	switch ((int)state) {
	case LINNET_OFF:
	case LINNET_ON:
		return "any";
	}
	switch (state) {
	case LINNET_OFF:
		return "off";
	default:
		break;
	}
	switch (mode) {
	case LINNET_SLOW:
		return "slow";
	case LINNET_FAST:
		return "fast";
	}
	return "?";
}
