// SPDX-License-Identifier: GPL-2.0
#include <linux/tape.h>

struct robot {
	struct tape *tapes[4];
	u32 at;
};

#ifdef CONFIG_TAPE
u32 robot_errors(const struct robot *robot)
{
	u32 n = 0;

	for (u32 i = 0; i < 4; i++)
		n += robot->tapes[i]->errors;
	return n;
}
#endif

void robot_turn(struct robot *robot, u32 n)
{
	robot->at = (robot->at + n) & 3;
	tape_wind(robot->tapes[robot->at], n);
}
