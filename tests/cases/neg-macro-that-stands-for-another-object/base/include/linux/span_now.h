/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SPAN_NOW_H
#define _SPAN_NOW_H

struct span_state {
	int now;
};

extern struct span_state span_state;
#define span_now	(span_state.now)

#endif
