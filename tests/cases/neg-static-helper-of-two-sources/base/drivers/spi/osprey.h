#ifndef SPI_OSPREY_H
#define SPI_OSPREY_H
#include <linux/types.h>
struct osprey {
	u32 status;
	u32 ctl;
};
#endif
