//! Parts of Japan, departments and cloud regions, as documents write them.

use mdcheck::facts::cloud;
use mdcheck::japanese::{Folded, Prefectures, departments};

#[test]
fn a_prefecture_is_not_found_inside_another() {
    let tokyo = Prefectures::named_in("東京都千代田区");
    assert!(tokyo.meets(Prefectures::named_in("関東")));
    assert!(!tokyo.meets(Prefectures::named_in("京都府")));
    assert!(Prefectures::named_in("日本国内").is_empty());
}

#[test]
fn the_narrowest_department_is_found_without_its_post() {
    let names = |text| departments(text).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names("管理本部 リスク・コンプライアンス部門長"), ["リスク・コンプライアンス部"]);
    assert_eq!(
        names("内部監査室及びリスク・コンプライアンス部"),
        ["内部監査室", "リスク・コンプライアンス部"]
    );
    assert_eq!(names("運用本部サービス運用部 副部長"), ["サービス運用部"]);
    assert_eq!(names("情報セキュリティ本部 本部長"), ["情報セキュリティ本部"]);
    assert!(names("代表取締役社長").is_empty());
}

#[test]
fn a_region_is_found_in_what_people_write() {
    let codes = |id: &str, text: &str| -> Vec<String> {
        let regions = cloud::cloud(id).map(|cloud| cloud.regions_in(text)).unwrap_or_default();
        regions.into_iter().map(|(region, _)| region.code.clone()).collect()
    };
    assert_eq!(codes("aws", "ap-northeast-1a（東京）"), ["ap-northeast-1"]);
    assert_eq!(codes("aws", "ap-northeast-1, ap-northeast-3"), ["ap-northeast-1", "ap-northeast-3"]);
    assert_eq!(codes("aws", "ap-northeast-1-tpe-1a"), [""; 0]);
    assert_eq!(codes("azure", "Japan East"), ["japaneast"]);
}

#[test]
fn a_cloud_is_found_in_prose_and_not_in_an_address() {
    let names = |text| {
        let named = cloud::named_in(&Folded::new(text));
        named.into_iter().map(|(cloud, _)| cloud.id.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(names("AWS Lambda を用います"), ["aws"]);
    assert_eq!(names("アマゾン ウェブ サービス上のサーバ"), ["aws"]);
    assert_eq!(names("https://aws.amazon.com/jp/ を参照"), [""; 0]);
    assert_eq!(names("Azure ADで認証します"), [""; 0]);
    assert_eq!(names("LAWSON"), [""; 0]);
}
