/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_GAUGE_H
#define _LINUX_GAUGE_H

enum gauge_mode { GAUGE_FAST, GAUGE_SLOW };

struct gauge_ctx {
	enum gauge_mode mode;
	unsigned int width;
};

struct gauge {
	const char *name;
	enum gauge_mode mode;
	int value;
};

int gauge_read(struct gauge *g);
int gauge_format(const struct gauge *g,
		 const char *format, char *buf,
		 enum gauge_mode mode);
int gauge_reset(struct gauge *g);

#endif
