/* SPDX-License-Identifier: GPL-2.0-only */
/* Times of UTC in words. */
#ifndef BASE_WHEN_H
#define BASE_WHEN_H

#include <stdbool.h>
#include <stdint.h>

/* Room for any of the forms, whatever the year. */
#define WHEN_SIZE 64

enum when_form {
	WHEN_DAY,	/* 2019-07-13 */
	WHEN_MINUTE,	/* 2019-07-13 06:40 */
	WHEN_SECOND,	/* 2019-07-13 06:40:00 +0000 */
	WHEN_ISO,	/* 2019-07-13T06:40:00Z */
	WHEN_MAIL,	/* Sat, 13 Jul 2019 06:40:00, for a zone to follow */
};

/*
 * @seconds since the epoch. False, with an empty text: there is no such time, which what
 * comes from outside may be.
 */
bool when_text(char text[WHEN_SIZE], int64_t seconds, enum when_form form);

#endif
