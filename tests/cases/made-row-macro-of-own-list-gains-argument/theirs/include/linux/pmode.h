/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_PMODE_H
#define _LINUX_PMODE_H

/* Each mode with the level it is entered at and how long that takes; used with a macro for the rows. */
#define PMODE_LIST(row) \
	row(IDLE, 0, 10) \
	row(SLEEP, 1, 200) \
	row(OFF, 2, 5000)

#define PMODE_ENUM(name, level, usecs) PMODE_##name = level,
enum pmode {
	PMODE_LIST(PMODE_ENUM)
	PMODE_MAX,
};

#define PMODE_CASE(name, level, usecs) case PMODE_##name: return level;

static inline int pmode_level(enum pmode mode)
{
	switch (mode) {
	PMODE_LIST(PMODE_CASE)
	default:
		return -1;
	}
}

#endif
