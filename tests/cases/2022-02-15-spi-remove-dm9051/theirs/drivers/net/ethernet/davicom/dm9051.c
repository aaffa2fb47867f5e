// SPDX-License-Identifier: GPL-2.0-only
/* Davicom DM9051, ethernet on spi */
#include <linux/kernel.h>
#include <linux/spi/spi.h>

#define DRVNAME_9051	"dm9051"

struct board_info {
	struct spi_device *spidev;
	bool link;
	u8 mdix;
};

static int dm9051_phy_connect(struct board_info *db)
{
	db->link = db->mdix != 0;
	return 0;
}

static void dm9051_phy_disconnect(struct board_info *db)
{
	db->link = false;
}

static int dm9051_probe(struct spi_device *spi)
{
	struct board_info *db;

	db = devm_kzalloc(&spi->dev, sizeof(*db));
	if (!db)
		return -ENOMEM;
	db->spidev = spi;
	dev_set_drvdata(&spi->dev, db);
	return dm9051_phy_connect(db);
}

static int dm9051_drv_remove(struct spi_device *spi)
{
	struct board_info *db = dev_get_drvdata(&spi->dev);

	dm9051_phy_disconnect(db);
	return 0;
}

static const struct spi_device_id dm9051_id_table[] = {
	{ "dm9051", 0 },
	{}
};

static struct spi_driver dm9051_driver = {
	.driver = {
		.name = DRVNAME_9051,
	},
	.probe = dm9051_probe,
	.remove = dm9051_drv_remove,
	.id_table = dm9051_id_table,
};
module_spi_driver(dm9051_driver);
