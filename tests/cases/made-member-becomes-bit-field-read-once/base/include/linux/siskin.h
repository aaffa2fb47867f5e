/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SISKIN_H
#define _LINUX_SISKIN_H

#define SISKIN_ONCE(x)	(*(const volatile __typeof__(x) *)&(x))
#define NULL ((void *)0)
struct siskin_count {
	int counter;
};

struct siskin_pin {
	unsigned int nr;
	const char *name;
};

int siskin_note(const char *what, int n);
void siskin_put(struct siskin_pin *pin);

struct siskin_dev {
	unsigned int id;
	unsigned char chip;
	int users;
	int state;
	int mask;
	int *regs;
	struct siskin_pin *pin;
	struct siskin_pin pins[2];
	const char *label;
	struct siskin_pin **list;
	struct {
		unsigned int lanes;
	} phy;
};

struct siskin_old {
	unsigned int id;
	unsigned char chip;
	int users;
	int state;
	int mask;
	int *regs;
	struct siskin_pin *pin;
	struct siskin_pin pins[2];
	const char *label;
	struct siskin_pin **list;
	struct {
		unsigned int lanes;
	} phy;
};

#endif
